// Makes `npx statedesk` work from the project's root: npm links the commands of dependencies, not those of the project itself.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
for (const [link, target] of [['statedesk', 'tools/bin/statedesk.js']]) {
  chmodSync(join(root, target), 0o755);
  rmSync(join(bin, link), { force: true });
  symlinkSync(join('..', '..', target), join(bin, link));
}
