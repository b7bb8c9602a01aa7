#!/bin/sh
# Fetches the browser libraries by the lock file and bundles them. Run by Maven (generate-resources), in the
# module's folder; the argument is the folder of the assets in target/classes.
set -eu
need='The console needs Node.js 20 or newer to bundle its browser libraries: https://nodejs.org/en/download'
if ! command -v node >/dev/null 2>&1; then
  echo "Node.js is not on PATH. $need" >&2
  exit 1
fi
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  echo "Node.js $(node --version) is too old. $need" >&2
  exit 1
fi
if ! cmp -s package-lock.json node_modules/.sansheng-lock.json; then
  # No package's own install script is run: esbuild finds its program without.
  npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
  cp package-lock.json node_modules/.sansheng-lock.json
fi
exec node src/main/frontend/bundle.mjs "$1"
