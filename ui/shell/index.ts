export { Shell, type ShellProps } from './shell.tsx';
export { Page, type PageProps } from './page.tsx';
export { AREAS, RAIL_COOKIE, type AreaId, type RailWidth, type ShellArea } from './rail.tsx';
export type { ShellPerson } from './shell-context.ts';
export { useCommands, useCommandSource } from './use-commands.ts';
export type { Command, CommandSource } from './command-registry.ts';
export { openPalette } from './palette.tsx';
