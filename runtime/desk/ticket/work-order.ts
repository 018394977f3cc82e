import type { LinkKind } from '#catalog/language';

/** What can be done to a task without saying more. */
export type PlainTaskAct = 'take' | 'release' | 'complete' | 'reopen' | 'cancel';

/** What somebody wants of a task. */
export type TaskOrder =
  | { readonly kind: PlainTaskAct; readonly task: string }
  | { readonly kind: 'fail'; readonly task: string; readonly why: string }
  | { readonly kind: 'assign'; readonly task: string; readonly assignee: string }
  | { readonly kind: 'add'; readonly of: string; readonly item: string };

/** What somebody decides. */
export type ApprovalOrder =
  | { readonly kind: 'approve'; readonly approval: string }
  | { readonly kind: 'reject'; readonly approval: string; readonly why: string }
  | { readonly kind: 'delegate'; readonly approval: string; readonly to: string };

/** A link made or taken away; `to` is the other ticket's readable key or id. */
export interface LinkOrder {
  readonly kind: 'add' | 'remove';
  readonly link: LinkKind;
  readonly to: string;
}
