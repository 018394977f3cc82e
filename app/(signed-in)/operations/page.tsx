export { OperationsPage as default } from '#runtime/desk';
