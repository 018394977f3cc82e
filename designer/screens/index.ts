export { WorkflowListPage } from './workflow-list-page.tsx';
export { DesignerPage, type DesignerPageProps } from './designer-page.tsx';
export { CountryOptionsPage } from './country-options-page.tsx';
export { workflowProblemTexts } from './problem-texts.ts';
