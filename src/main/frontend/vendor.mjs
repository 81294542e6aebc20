// Copies and bundles what the pages use from npm into ../resources/static/vendor, with licences and digests.
import { build } from 'esbuild'
import * as sass from 'sass'
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const modules = 'node_modules'
const target = '../resources/static/vendor'
const version = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'))).version
const folder = (name, as) => join(target, `${as}-${version(name)}`)

rmSync(target, { recursive: true, force: true })

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(join(modules, from), to)
}

// GOV.UK and MoJ: one sheet, one script
const design = folder('govuk-frontend', 'govuk-frontend')
mkdirSync(design, { recursive: true })
const css = sass.compile('design-system.scss', { loadPaths: ['.', modules], style: 'compressed', quietDeps: true }).css
writeFileSync(join(design, 'design-system.css'), css.replace(/url\("\.\/images\/govuk-crest\.svg"\)/g, 'none'))
await build({ entryPoints: ['design-system.js'], bundle: true, minify: true, format: 'esm', outfile: join(design, 'design-system.js'), logLevel: 'error' })
const moj = '@ministryofjustice/frontend'
for (const icon of ['icon-document', 'icon-progress-tick', 'icon-tag-remove-cross', 'icon-tag-remove-cross-white', 'icon-toggle-plus-minus', 'icon-close-cross-black']) {
  copy(`${moj}/moj/assets/images/${icon}.svg`, join(design, 'images', `${icon}.svg`))
}
copyFileSync('licences/govuk-frontend.txt', join(design, 'LICENSE-govuk-frontend.txt'))
copyFileSync('licences/moj-frontend.txt', join(design, 'LICENSE-moj-frontend.txt'))

const htmx = folder('htmx.org', 'htmx')
copy('htmx.org/dist/htmx.min.js', join(htmx, 'htmx.min.js'))
copy('htmx.org/LICENSE', join(htmx, 'LICENSE'))

const form = folder('@bpmn-io/form-js', 'form-js')
await build({ entryPoints: [join(modules, '@bpmn-io/form-js/dist/form-viewer.umd.js')], minify: true, outfile: join(form, 'form-viewer.umd.js'), logLevel: 'error' })
copy('@bpmn-io/form-js/dist/assets/form-js-base.css', join(form, 'form-js-base.css'))
copy('@bpmn-io/form-js/LICENSE', join(form, 'LICENSE'))

const bpmn = folder('bpmn-js', 'bpmn-js')
copy('bpmn-js/dist/bpmn-navigated-viewer.production.min.js', join(bpmn, 'bpmn-navigated-viewer.production.min.js'))
copy('bpmn-js/dist/assets/diagram-js.css', join(bpmn, 'diagram-js.css'))
copy('bpmn-js/dist/assets/bpmn-js.css', join(bpmn, 'bpmn-js.css'))
copy('bpmn-js/LICENSE', join(bpmn, 'LICENSE'))

// The editors of the procedure studio: as they are published, their form editor made small
await build({ entryPoints: [join(modules, '@bpmn-io/form-js/dist/form-editor.umd.js')], minify: true, outfile: join(form, 'form-editor.umd.js'), logLevel: 'error' })
for (const sheet of ['form-js-editor-base', 'properties-panel', 'draggle']) copy(`@bpmn-io/form-js/dist/assets/${sheet}.css`, join(form, `${sheet}.css`))

const modeler = folder('camunda-bpmn-js', 'camunda-bpmn-js')
copy('camunda-bpmn-js/dist/camunda-cloud-modeler.production.min.js', join(modeler, 'camunda-cloud-modeler.production.min.js'))
for (const sheet of ['diagram-js', 'bpmn-js', 'diagram-js-minimap', 'properties-panel', 'color-picker', 'element-templates', 'element-template-chooser', 'popup-menu', 'bpmn-font/css/bpmn']) copy(`camunda-bpmn-js/dist/assets/${sheet}.css`, join(modeler, `${sheet}.css`))
copy('camunda-bpmn-js/dist/assets/bpmn-font/font/bpmn.woff2', join(modeler, 'bpmn-font/font/bpmn.woff2'))
copy('camunda-bpmn-js/LICENSE', join(modeler, 'LICENSE'))

const dmn = folder('dmn-js', 'dmn-js')
copy('dmn-js/dist/dmn-modeler.production.min.js', join(dmn, 'dmn-modeler.production.min.js'))
for (const sheet of ['diagram-js', 'dmn-js-shared', 'dmn-js-drd', 'dmn-js-decision-table', 'dmn-js-decision-table-controls', 'dmn-js-literal-expression', 'dmn-js-boxed-expression', 'dmn-js-boxed-expression-controls', 'dmn-font/css/dmn']) copy(`dmn-js/dist/assets/${sheet}.css`, join(dmn, `${sheet}.css`))
copy('dmn-js/dist/assets/dmn-font/font/dmn.woff2', join(dmn, 'dmn-font/font/dmn.woff2'))
copy('dmn-js/LICENSE', join(dmn, 'LICENSE'))

const files = (path) => readdirSync(path).flatMap((name) => {
  const file = join(path, name)
  return statSync(file).isDirectory() ? files(file) : [file]
}).sort()
const rows = [
  ['govuk-frontend', design, 'MIT'], [moj, design, 'MIT'], ['htmx.org', htmx, '0BSD'],
  ['@bpmn-io/form-js', form, 'bpmn.io licence (MIT with the watermark kept)'],
  ['bpmn-js', bpmn, 'bpmn.io licence (MIT with the watermark kept)'],
  ['camunda-bpmn-js', modeler, 'MIT; the bpmn-js in it under the bpmn.io licence (watermark kept)'],
  ['dmn-js', dmn, 'bpmn.io licence (MIT with the watermark kept)']
]
writeFileSync(join(target, 'VENDORED.md'), `# Vendored from npm
Made by \`src/main/frontend/vendor.mjs\`; \`mvn\` needs no Node. Do not edit by hand.

| npm package | Version | Licence | Folder |
|---|---|---|---|
${rows.map(([name, at, licence]) => `| ${name} | ${version(name)} | ${licence} | ${relative(target, at)} |`).join('\n')}

| File | sha512 |
|---|---|
${files(target).filter((f) => !f.endsWith('VENDORED.md')).map((f) => `| ${relative(target, f)} | ${createHash('sha512').update(readFileSync(f)).digest('base64')} |`).join('\n')}
`)
