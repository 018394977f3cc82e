import type { ICUArgs } from 'use-intl/core';

/** Flat or nested ICU messages; a flat key may hold dots (`ticket.take`). */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The same keys as the English messages, each with its own sentence: a missing or surplus key is a type error. */
export type Shape<M> = { readonly [K in keyof M]: M[K] extends string ? string : Shape<M[K]> };

/** The messages of one part of the product in every language; English defines the keys. */
export interface Texts<M extends Messages = Messages> {
  readonly en: M;
  readonly ru: Shape<M>;
  readonly pl: Shape<M>;
}

/** The keys of messages, nested ones joined by dots. */
export type TextKey<M> = {
  [K in keyof M & string]: M[K] extends string ? K : `${K}.${TextKey<M[K]>}`;
}[keyof M & string];

/** A parameter of a message: lists are joined in the reader's language, booleans are for `select`. */
export type TextParam = string | number | boolean | readonly string[];

/** Parameters of a message that is only known at run time (a code from the server). */
export type TextParams = Readonly<Record<string, TextParam>>;

type MessageAt<M, K extends string> = K extends keyof M
  ? M[K]
  : K extends `${infer Head}.${infer Rest}`
    ? Head extends keyof M
      ? MessageAt<M[Head], Rest>
      : never
    : never;

type Named<Message extends string> = ICUArgs<
  Message,
  { ICUArgument: TextParam; ICUNumberArgument: number; ICUDateArgument: Date }
>;

/** A `select` over true and false takes a boolean. */
type Widened<Params> = {
  readonly [Name in keyof Params]: 'true' extends Params[Name] ? Params[Name] | boolean : Params[Name];
};

/** The parameters a message asks for: none, or one object with each of its names (typed where the message is a literal). */
export type TextArgs<M, K extends string> =
  MessageAt<M, K> extends infer Message extends string
    ? string extends Message
      ? [params?: TextParams]
      : keyof Named<Message> extends never
        ? []
        : [params: Widened<Named<Message>>]
    : [params?: TextParams];
