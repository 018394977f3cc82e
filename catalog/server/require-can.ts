import { explainCan, type Act, type Actor, type Subject } from '#catalog/directory';
import { RefusedError } from '#catalog/language';

/** Lets the act pass or throws RefusedError `forbidden` with the `act` and the directory's reason as `why`. */
export function requireCan(actor: Actor, act: Act, subject: Subject = {}): void {
  const reason = explainCan(actor, act, subject);
  if (reason) throw new RefusedError('forbidden', { act, why: reason.code });
}
