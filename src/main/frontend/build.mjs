// Builds the style sheet, the scripts and the icons of the pages.
//
//   node build.mjs <folder to write to>
//
// Does nothing when no input has changed since the last run and every output is still there.
// File names carry a hash of their content, so browsers may keep them for ever; manifest.json
// says which name is current.

import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../../../target/classes/static/assets'));
const templates = join(here, '../resources/templates');
const manifestFile = join(out, 'manifest.json');
// web views of 2020
const target = { chrome: 80 << 16, safari: (13 << 16) | (1 << 8), ios_saf: (13 << 16) | (4 << 8), firefox: 78 << 16 };

main();

async function main() {
  const inputs = [...files(here), ...files(templates)];
  const now = hash(inputs.map((file) => `${relative(here, file)}\n${hash(readFileSync(file))}`).join('\n'));
  if (isCurrent(now)) {
    console.log('front end: unchanged');
    return;
  }
  install();
  const started = Date.now();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const manifest = {};
  for (const [name, content] of Object.entries(await build())) {
    manifest[name] = write(name, content);
  }
  writeFileSync(manifestFile, JSON.stringify({ inputs: now, ...manifest }, null, 2) + '\n');
  console.log(`front end: built in ${Date.now() - started} ms`);
  for (const [name, file] of Object.entries(manifest)) {
    console.log(`  ${name}  ${kilobytes(gzipSync(readFileSync(join(out, file))).length)} compressed`);
  }
}

function files(folder) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function isCurrent(now) {
  if (!existsSync(manifestFile)) {
    return false;
  }
  const { inputs, ...built } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  return inputs === now && Object.values(built).every((file) => existsSync(join(out, file)));
}

/** Installs the packages of the lock file, once for each lock file. */
function install() {
  const lock = hash(readFileSync(join(here, 'package-lock.json')));
  const mark = join(here, 'node_modules/.gongshang-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) {
    return;
  }
  console.log('front end: installing packages');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (done.status !== 0) {
    console.error('front end: "npm ci" failed in src/main/frontend. It needs Node 20+ and a reachable npm registry.');
    process.exit(1);
  }
  writeFileSync(mark, lock);
}

async function build() {
  const esbuild = await import('esbuild');
  const scripts = await esbuild.build({
    absWorkingDir: here,
    entryPoints: { app: 'js/app.js', diagram: 'js/diagram.js' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'eof',
    write: false,
    outdir: 'out',
    loader: { '.svg': 'text', '.css': 'text' },
  });
  const outputs = {};
  for (const file of scripts.outputFiles) {
    outputs[`${relative(join(here, 'out'), file.path)}`] = Buffer.from(file.contents);
  }
  outputs['app.css'] = await styles('css/app.css', true);
  outputs['diagram.css'] = await styles('css/diagram.css', false);
  outputs['sprite.svg'] = Buffer.from(sprite());
  outputs['seal.svg'] = readFileSync(join(here, 'images/seal.svg'));
  return outputs;
}

async function styles(entry, purge) {
  const { bundle, transform } = await import('lightningcss');
  const bundled = bundle({
    filename: join(here, entry),
    errorRecovery: true,
    minify: false,
  }).code.toString();
  const used = purge ? await onlyUsed(bundled) : bundled;
  const plain = await withoutModernColours(used);
  return Buffer.from(
    transform({ filename: entry, code: Buffer.from(plain), minify: true, targets: target, errorRecovery: true }).code,
  );
}

/** Keeps the rules whose classes stand in a template, a script or our own style sheets. */
async function onlyUsed(css) {
  const { PurgeCSS } = await import('purgecss');
  const result = await new PurgeCSS().purge({
    content: [`${templates}/**/*.ftlh`, `${here}/js/*.js`],
    css: [{ raw: css }],
    defaultExtractor: (text) => text.match(/[\w-/:]*[\w-]/g) ?? [],
    safelist: { standard: [/^htmx-/, /^is-/, 'no-flex-gap'], greedy: [/gs-/], deep: [], keyframes: [/^gs-/] },
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  return result[0].css;
}

/**
 * Tabler computes its colours with functions that web views of 2020 drop. Ours are plain; Tabler's
 * computed ones are left out, and the tokens restate those in use.
 */
async function withoutModernColours(css) {
  const postcss = (await import('postcss')).default;
  const root = postcss.parse(css);
  root.walkAtRules('supports', (rule) => {
    if (/oklch|color-mix|light-dark/.test(rule.params)) rule.remove();
  });
  root.walkDecls((decl) => {
    const simple = decl.value.replace(/light-dark\(\s*([^,()]+(?:\([^()]*\))?)\s*,[^()]*(?:\([^()]*\))?[^()]*\)/g, '$1');
    if (/oklch\(|oklab\(|color-mix\(|light-dark\(|lch\(|color\(/.test(simple)) {
      decl.remove();
    } else {
      decl.value = simple;
    }
  });
  root.walkRules((rule) => {
    if (/data-bs-theme=["']?dark/.test(rule.selector)) rule.remove();
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  return root.toString();
}

/** icons/<name>.svg, each a drawing on a 24 × 24 grid, as symbols of one file. */
function sprite() {
  const symbols = readdirSync(join(here, 'icons'))
    .filter((file) => extname(file) === '.svg')
    .sort()
    .map((file) => {
      const drawing = readFileSync(join(here, 'icons', file), 'utf8').trim();
      const inner = drawing.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
      return `<symbol id="${file.slice(0, -4)}" viewBox="0 0 24 24">${inner}</symbol>`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

function write(name, content) {
  const extension = extname(name);
  const file = `${name.slice(0, -extension.length)}-${hash(content).slice(0, 10)}${extension}`;
  writeFileSync(join(out, file), content);
  writeFileSync(join(out, `${file}.gz`), gzipSync(content, { level: 9 }));
  return file;
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
