export { DeskHome as default } from '#runtime/desk';
