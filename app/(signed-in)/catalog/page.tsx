export { DirectoryPage as default } from '#catalog/screens';
