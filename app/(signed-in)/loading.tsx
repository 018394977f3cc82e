export { LoadingPage as default } from '#catalog/screens';
