export { areasOf, startPath, type Area } from './areas.ts';
export { DirectoryPage } from './directory-page.tsx';
export { SignInPage } from './sign-in-page.tsx';
export { SignedInShell, type SignedInShellProps } from './signed-in-shell.tsx';
export { BrokenPage, LoadingPage, NotFoundPage } from './stray-pages.tsx';
export { signInPath, type DemoIdentity } from './sign-in.ts';
