// Empties dist/ before a build, so that a file deleted from src/ cannot live on there, and takes along
// what the compiler does not copy: the compiled word data.
import fs from 'node:fs';

fs.rmSync('dist', { recursive: true, force: true });
if (fs.existsSync('src/retrieval/data'))
  fs.cpSync('src/retrieval/data', 'dist/retrieval/data', { recursive: true });
