import { canSomewhere, personRoles, type Act, type Person } from '#catalog/directory';

/** A part of the product and where it begins. */
export interface Area {
  readonly id: 'desk' | 'designer' | 'catalog' | 'plugins' | 'operations';
  readonly href: string;
}

/** Any one of the acts opens the area; what is inside is decided again by the server. */
const AREAS: readonly (Area & { readonly acts: readonly Act[] })[] = [
  { id: 'desk', href: '/desk', acts: ['queue.read'] },
  { id: 'designer', href: '/designer', acts: ['workflow.edit', 'workflow.publish', 'workflow.set-options'] },
  { id: 'catalog', href: '/catalog', acts: ['directory.edit', 'audit.read'] },
  { id: 'plugins', href: '/plugins/price-lists', acts: ['price-list.edit', 'plugin.edit'] },
  { id: 'operations', href: '/operations', acts: ['operations.read'] },
];

/** The parts of the product that a person may use, in the order of the rail. */
export function areasOf(person: Person): readonly Area[] {
  return AREAS.filter(({ acts }) => acts.some((act) => canSomewhere(person, act))).map(({ id, href }) => ({
    id,
    href,
  }));
}

/** Where a person begins: a process owner in the designer, everybody else in the first part that he may use. */
export function startPath(person: Person): string {
  const areas = areasOf(person);
  const designer = areas.find(({ id }) => id === 'designer');
  const draws = personRoles(person).includes('process-owner') && designer !== undefined;
  return (draws ? designer : areas[0])?.href ?? '/desk';
}
