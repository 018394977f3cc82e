#!/usr/bin/env node
import { run } from './run.js';

run('tools/cli/main.ts', process.argv.slice(2));
