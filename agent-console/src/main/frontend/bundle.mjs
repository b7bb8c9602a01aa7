// Bundles the third-party libraries to ES modules. Our own modules are served as written.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const outdir = join(process.argv[2], 'vendor');
const age = (file) => stat(file).then((found) => found.mtimeMs, () => 0);
const inputs = await Promise.all(['package-lock.json', 'src/main/frontend/bundle.mjs'].map(age));
const outputs = await Promise.all(['jssip.js', 'htmx.js'].map((name) => age(join(outdir, name))));

if (Math.min(...outputs) < Math.max(...inputs)) {
  await build({
    entryPoints: { jssip: 'jssip', htmx: 'htmx.org/dist/htmx.esm.js' },
    outdir,
    bundle: true,
    format: 'esm',
    minify: true,
    legalComments: 'linked',
    target: 'es2022',
    // htmx's eval is switched off by its configuration and by the content security policy.
    logOverride: { 'direct-eval': 'silent' },
  });
}
