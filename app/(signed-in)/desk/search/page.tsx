export { SearchPage as default } from '#runtime/desk';
