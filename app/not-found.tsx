export { NotFoundPage as default } from '#catalog/screens';
