import { build } from './build.ts';

// Builds the pages ahead of the first start, for an image.
await build();
