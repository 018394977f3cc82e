/** The command cannot be carried out; the message is one line that says what to do. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
