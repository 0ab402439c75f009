#!/usr/bin/env node
// `npx latchkey`: the built server, from the package.
import '../dist/server/main.js';
