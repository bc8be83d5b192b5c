/** Something the operator can mend: told in one line, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
