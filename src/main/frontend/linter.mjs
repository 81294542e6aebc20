// Bundles Camunda's linter into ../resources/static/vendor, with the licences of what is in it and digests.
// Run it after vendor.mjs, which begins by emptying that folder.
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const modules = 'node_modules'
const about = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json')))
const target = `../resources/static/vendor/camunda-linting-${about('@camunda/linting').version}`

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const made = await build({
  entryPoints: ['linter.js'], bundle: true, minify: true, format: 'esm', target: 'es2022', platform: 'neutral',
  mainFields: ['module', 'main'], legalComments: 'none', metafile: true, outfile: join(target, 'linter.js'), logLevel: 'error'
})
const names = [...new Set(Object.keys(made.metafile.inputs)
  .map((file) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
  .filter(Boolean))].sort()
const licence = (name) => ['LICENSE', 'LICENSE.md', 'license', 'LICENCE'].map((file) => join(modules, name, file)).find(existsSync)
writeFileSync(join(target, 'LICENSES.txt'), names.map((name) =>
  `${name} ${about(name).version} (${about(name).license})\n\n${licence(name) ? readFileSync(licence(name), 'utf8').trim() : 'See its package.'}\n`).join('\n----\n\n'))
const digest = (file) => createHash('sha512').update(readFileSync(join(target, file))).digest('base64')
writeFileSync(join(target, 'VENDORED.md'), `# Vendored from npm
Made by \`src/main/frontend/linter.mjs\`; \`mvn\` needs no Node. Do not edit by hand.

| npm package | Version | Licence |
|---|---|---|
${names.map((name) => `| ${name} | ${about(name).version} | ${about(name).license} |`).join('\n')}

| File | sha512 |
|---|---|
${['LICENSES.txt', 'linter.js'].map((file) => `| ${file} | ${digest(file)} |`).join('\n')}
`)
