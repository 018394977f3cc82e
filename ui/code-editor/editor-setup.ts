import { registerCel } from './cel-language.ts';
import { registerAssists } from './code-assist.ts';

// Once for all editors of the page: Monaco keeps languages and their helpers for good.
registerCel();
registerAssists(['cel', 'json']);
