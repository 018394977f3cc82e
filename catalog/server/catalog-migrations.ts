import { auditModel } from './audit.ts';
import { createSignInIndexes } from './auth/sign-in-limit.ts';
import type { DataMigrations } from './data-migrations.ts';
import { releaseModel } from './definitions/release.ts';
import { commentModel } from './together/comment-store.ts';
import { presenceModel } from './together/presence-store.ts';
import { createPeopleIndexes } from './directory/directory-store.ts';

/** The steps of this unit's data. */
export const catalogMigrations: DataMigrations = {
  unit: 'catalog',
  steps: [
    {
      title: 'indexes of releases, people, sign-in and audit',
      async run(connection) {
        await releaseModel(connection).createIndexes();
        await createPeopleIndexes(connection);
        await createSignInIndexes(connection);
        await auditModel(connection).createIndexes();
      },
    },
    {
      title: 'indexes of comments and of who looks at workflows',
      async run(connection) {
        await commentModel(connection).createIndexes();
        await presenceModel(connection).createIndexes();
      },
    },
  ],
};
