import { z } from 'zod';

/** How a ticket relates to another, from its own side: each kind has an inverse, which the other ticket bears. */
export const LINK_KINDS = [
  'child',
  'parent',
  'duplicate',
  'original',
  'caused-by',
  'cause-of',
  'fixed-by',
  'fix-of',
] as const;
export const linkKindSchema = z.enum(LINK_KINDS);
export type LinkKind = z.output<typeof linkKindSchema>;

const INVERSE: Readonly<Record<LinkKind, LinkKind>> = {
  child: 'parent',
  parent: 'child',
  duplicate: 'original',
  original: 'duplicate',
  'caused-by': 'cause-of',
  'cause-of': 'caused-by',
  'fixed-by': 'fix-of',
  'fix-of': 'fixed-by',
};

/** The kind of the same link as the other ticket bears it: my child calls me parent. */
export function inverseLink(kind: LinkKind): LinkKind {
  return INVERSE[kind];
}

const COUNTS: Readonly<Record<LinkKind, readonly [all: string, open: string]>> = {
  child: ['children', 'openChildren'],
  parent: ['parents', 'openParents'],
  duplicate: ['duplicates', 'openDuplicates'],
  original: ['originals', 'openOriginals'],
  'caused-by': ['causes', 'openCauses'],
  'cause-of': ['consequences', 'openConsequences'],
  'fixed-by': ['fixes', 'openFixes'],
  'fix-of': ['fixed', 'openFixed'],
};

/** The names by which expressions ask how many links there are: `links.children`, `links.openChildren` (not resolved yet). */
export const LINK_COUNTS: readonly string[] = LINK_KINDS.flatMap((kind) => COUNTS[kind]);

/** The two names of a kind: all its links, and those to tickets that are neither resolved nor at their end. */
export function linkCountNames(kind: LinkKind): readonly [all: string, open: string] {
  return COUNTS[kind];
}

/** The facts by which a ticket learns of its links: one was added, the other ticket's category changed, an event was refused there. */
export const LINK_FACTS = ['link.added', 'link.changed', 'link.refused'] as const;
