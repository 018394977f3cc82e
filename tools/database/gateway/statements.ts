import type { Statement } from './postgres-protocol.ts';

const BSON = 'documentdb_core.bson';
const SEQUENCE = 'documentdb_core.bsonsequence';

const statement = (name: string, text: string): Statement => ({ name, text });
const api = (name: string, call: string): Statement =>
  statement(name, `select documentdb_api.${call.replaceAll('bson)', `${BSON})`).replaceAll('bson,', `${BSON},`)}`);

/** Write commands: the answer and whether every write succeeded. */
const write = (name: string): Statement =>
  statement(name, `select p_result, p_success from documentdb_api.${name}($1::text, $2::${BSON})`);
const writeMany = (name: string): Statement =>
  statement(
    `${name}_many`,
    `select p_result, p_success from documentdb_api.${name}($1::text, $2::${BSON}, $3::${SEQUENCE})`,
  );
/** The same with an identifier under which the extension remembers the answer: a retried write is not done twice. */
const writeOnce = (name: string): Statement =>
  statement(
    `${name}_once`,
    `select p_result, p_success from documentdb_api.${name}($1::text, $2::${BSON}, $3::${SEQUENCE}, $4::text)`,
  );
const firstPage = (name: string): Statement =>
  statement(name, `select cursorpage, continuation, cursorid from documentdb_api.${name}($1::text, $2::${BSON})`);
const document = (name: string): Statement =>
  statement(name, `select document from documentdb_api.${name}($1::text, $2::${BSON})`);

/** Commands that answer with the first page of a cursor, by command name. */
export const CURSOR_STATEMENTS: ReadonlyMap<string, Statement> = new Map([
  ['find', firstPage('find_cursor_first_page')],
  ['aggregate', firstPage('aggregate_cursor_first_page')],
  ['listCollections', firstPage('list_collections_cursor_first_page')],
  ['listIndexes', firstPage('list_indexes_cursor_first_page')],
]);

/** The three forms of a write command: alone, with a document sequence, and retryable. */
export interface WriteStatements {
  readonly alone: Statement;
  readonly many: Statement;
  readonly once: Statement;
}

const forms = (name: string): WriteStatements => ({
  alone: write(name),
  many: writeMany(name),
  once: writeOnce(name),
});

/** Commands that write documents, with the name of the field that may come as a document sequence. */
export const WRITE_STATEMENTS: ReadonlyMap<string, WriteStatements & { readonly field: string }> = new Map([
  ['insert', { ...forms('insert'), field: 'documents' }],
  ['update', { ...forms('update'), field: 'updates' }],
  ['delete', { ...forms('delete'), field: 'deletes' }],
]);

export const FIND_AND_MODIFY = write('find_and_modify');
export const FIND_AND_MODIFY_ONCE = statement(
  'find_and_modify_once',
  `select p_result, p_success from documentdb_api.find_and_modify($1::text, $2::${BSON}, $3::text)`,
);

/** Commands whose function takes the database and the command and gives the answer back unchanged. */
export const DOCUMENT_STATEMENTS: ReadonlyMap<string, Statement> = new Map([
  ['count', document('count_query')],
  ['distinct', document('distinct_query')],
  ['validate', document('validate')],
]);

export const GET_MORE = statement(
  'get_more',
  `select cursorpage, continuation from documentdb_api.cursor_get_more($1::text, $2::${BSON}, $3::${BSON})`,
);

export const CREATE = api('create', 'create_collection_view($1::text, $2::bson)');
export const DROP = api('drop', 'drop_collection($1::text, $2::text)');
export const DROP_DATABASE = api('drop_database', 'drop_database($1::text)');
export const DROP_INDEXES = statement('drop_indexes', `call documentdb_api.drop_indexes($1::text, $2::${BSON}, null)`);
export const RENAME = api('rename', 'rename_collection($1::bson)');
export const COLL_MOD = api('coll_mod', 'coll_mod($1::text, $2::text, $3::bson)');
export const COLL_STATS = api('coll_stats', 'coll_stats($1::text, $2::text)');
export const DB_STATS = api('db_stats', 'db_stats($1::text)');
export const LIST_DATABASES = api('list_databases', 'list_databases($1::bson)');

export const CREATE_INDEXES = statement(
  'create_indexes',
  `select retval, requests, ok from documentdb_api.create_indexes_background($1::text, $2::${BSON})`,
);
export const BUILD_INDEX = statement('build_index', 'call documentdb_api_internal.build_index_concurrently(1)');
export const INDEX_STATUS = statement(
  'index_status',
  `select retval, ok, complete from documentdb_api_internal.check_build_index_status($1::${BSON})`,
);
/** Name and key of the index behind a constraint of PostgreSQL. */
export const INDEX_BY_ID = statement(
  'index_by_id',
  `select (index_spec).index_name, (index_spec).index_key::${BSON}
     from documentdb_api_catalog.collection_indexes where index_id = $1::text::integer`,
);
/** Key of an index by database, collection and name. */
export const INDEX_BY_NAME = statement(
  'index_by_name',
  `select (index_spec).index_key::${BSON} from documentdb_api_catalog.collection_indexes indexes
     join documentdb_api_catalog.collections using (collection_id)
     where database_name = $1::text and collection_name = $2::text and (index_spec).index_name = $3::text`,
);

export const BEGIN = statement('begin', 'begin isolation level repeatable read');
export const COMMIT = statement('commit', 'commit');
export const ROLLBACK = statement('rollback', 'rollback');

export const DELETE_EXPIRED = statement('delete_expired', 'call documentdb_api_internal.delete_expired_rows()');
export const CLEAN_CURSORS = statement(
  'clean_cursors',
  'select documentdb_api_internal.cursor_directory_cleanup()::text',
);

const EXPLAINED: ReadonlyMap<string, string> = new Map([
  ['find', 'bson_aggregation_find'],
  ['aggregate', 'bson_aggregation_pipeline'],
  ['count', 'bson_aggregation_count'],
  ['distinct', 'bson_aggregation_distinct'],
]);

/** The statement that explains a reading command, run it too (`analyze`) or only planned; undefined where it has none. */
export function explainStatement(command: string, analyze: boolean): Statement | undefined {
  const call = EXPLAINED.get(command);
  if (call === undefined) return undefined;
  const options = analyze ? 'format json, analyze, timing off' : 'format json';
  const query = `select document from documentdb_api_catalog.${call}($1::text, $2::${BSON})`;
  return statement(`explain_${command}${analyze ? '_analyze' : ''}`, `explain (${options}) ${query}`);
}
