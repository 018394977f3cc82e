export { QueuesPage as default } from '#runtime/desk';
