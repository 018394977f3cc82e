export { WorkflowListPage as default } from '#designer/screens';
