/** A MongoDB error: its number and the name drivers know it by. */
export interface ErrorCode {
  readonly code: number;
  readonly codeName: string;
}

/** SQLSTATE of PostgreSQL or of the DocumentDB extension (M0...) to MongoDB's code and name. */
const ROWS: readonly (readonly [sqlState: string, code: number, codeName: string])[] = [
  ['M0000', 1, 'InternalError'],
  ['M0001', 2, 'BadValue'],
  ['M0002', 5, 'GraphContainsCycle'],
  ['M0003', 9, 'FailedToParse'],
  ['M0004', 14, 'TypeMismatch'],
  ['M0005', 15, 'Overflow'],
  ['M00DO', 16, 'InvalidLength'],
  ['M0006', 20, 'IllegalOperation'],
  ['M0007', 23, 'AlreadyInitialized'],
  ['M00EW', 24, 'LockTimeout'],
  ['M0008', 26, 'NamespaceNotFound'],
  ['M0009', 27, 'IndexNotFound'],
  ['M000A', 28, 'PathNotViable'],
  ['M000C', 34, 'CannotBackfillArray'],
  ['M000D', 40, 'ConflictingUpdateOperators'],
  ['M000E', 43, 'CursorNotFound'],
  ['M000F', 48, 'NamespaceExists'],
  ['M00EX', 50, 'MaxTimeMSExpired'],
  ['M000G', 52, 'DollarPrefixedFieldName'],
  ['M000H', 53, 'InvalidIdField'],
  ['M000I', 54, 'NotSingleValueField'],
  ['M000J', 56, 'EmptyFieldName'],
  ['M000K', 57, 'DottedFieldName'],
  ['M00EY', 59, 'CommandNotFound'],
  ['M000L', 61, 'ShardKeyNotFound'],
  ['M000M', 66, 'ImmutableField'],
  ['M000N', 67, 'CannotCreateIndex'],
  ['M000O', 68, 'IndexAlreadyExists'],
  ['M000P', 72, 'InvalidOptions'],
  ['M000Q', 73, 'InvalidNamespace'],
  ['M000R', 85, 'IndexOptionsConflict'],
  ['M000S', 86, 'IndexKeySpecsConflict'],
  ['M00F0', 91, 'ShutdownInProgress'],
  ['M000T', 111, 'NotExactValueField'],
  ['M00F1', 112, 'WriteConflict'],
  ['M000U', 115, 'CommandNotSupported'],
  ['M00F2', 117, 'ConflictingOperationInProgress'],
  ['M000V', 118, 'NamespaceNotSharded'],
  ['M00CO', 121, 'DocumentValidationFailure'],
  ['M00EL', 143, 'CursorInUse'],
  ['M000W', 146, 'ExceededMemoryLimit'],
  ['M000X', 159, 'DurationOverflow'],
  ['M000Y', 165, 'ViewDepthLimitExceeded'],
  ['M000Z', 166, 'CommandNotSupportedOnView'],
  ['M0010', 167, 'OptionNotSupportedOnView'],
  ['M0012', 197, 'InvalidIndexSpecificationOption'],
  ['M0013', 224, 'QueryFeatureNotAllowed'],
  ['M00F5', 225, 'TransactionTooOld'],
  ['M0014', 232, 'MaxSubPipelineDepthExceeded'],
  ['M0015', 241, 'ConversionFailure'],
  ['M00F6', 251, 'NoSuchTransaction'],
  ['M00F7', 256, 'TransactionCommitted'],
  ['M0016', 263, 'OperationNotSupportedInTransaction'],
  ['M0017', 276, 'IndexBuildAborted'],
  ['M0018', 291, 'NoQueryExecutionPlans'],
  ['M001B', 10334, 'BSONObjectTooLarge'],
  ['M001C', 11000, 'DuplicateKey'],
  ['M001D', 12587, 'BackgroundOperationInProgressForNamespace'],
  ['M003A', 17419, 'Location17419'],
  ['M003B', 17420, 'Location17420'],
  ['M007U', 40324, 'Location40324'],
  ['M0088', 40415, 'Location40415'],
  ['M00AH', 4031700, 'Location4031700'],
  ['23505', 11000, 'DuplicateKey'],
  ['23P01', 11000, 'DuplicateKey'],
  ['40001', 112, 'WriteConflict'],
  ['40P01', 112, 'WriteConflict'],
  ['55P03', 24, 'LockTimeout'],
  ['57014', 50, 'MaxTimeMSExpired'],
  ['57P01', 91, 'ShutdownInProgress'],
  ['57P02', 91, 'ShutdownInProgress'],
  ['57P03', 91, 'ShutdownInProgress'],
  ['53100', 14031, 'OutOfDiskSpace'],
  ['53200', 146, 'ExceededMemoryLimit'],
  ['54000', 10334, 'BSONObjectTooLarge'],
  ['42501', 13, 'Unauthorized'],
];

const BY_SQL_STATE: ReadonlyMap<string, ErrorCode> = new Map(
  ROWS.map(([sqlState, code, codeName]) => [sqlState, { code, codeName }]),
);
const BAD_VALUE: ErrorCode = { code: 2, codeName: 'BadValue' };
const INTERNAL: ErrorCode = { code: 1, codeName: 'InternalError' };

/** MongoDB's code for a SQLSTATE. One of the extension's own that the table lacks means a bad argument. */
export function errorCode(sqlState: string): ErrorCode {
  return BY_SQL_STATE.get(sqlState) ?? (sqlState.startsWith('M0') ? BAD_VALUE : INTERNAL);
}

/** The five characters of a SQLSTATE that PostgreSQL packed into an integer, six bits each, as write errors carry it. */
export function unpackSqlState(packed: number): string {
  return Array.from({ length: 5 }, (_, index) => String.fromCharCode(((packed >> (6 * index)) & 63) + 48)).join('');
}
