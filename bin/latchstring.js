#!/usr/bin/env node
// `npx latchstring`: the built server, from the package.
import '../dist/server/main.js';
