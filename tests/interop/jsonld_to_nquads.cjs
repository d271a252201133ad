// node jsonld_to_nquads.cjs NODE_MODULES FILE: the file's JSON-LD as canonical N-Quads (URDNA2015), by jsonld.js.
const fs = require('fs');
const [modules, file] = process.argv.slice(2);
const jsonld = require(`${modules}/jsonld`);

const noLoader = (url) => { throw new Error(`wants to fetch ${url}`); };
jsonld.canonize(JSON.parse(fs.readFileSync(file, 'utf8')), {
  algorithm: 'URDNA2015', format: 'application/n-quads', documentLoader: noLoader, safe: true,
}).then((nquads) => process.stdout.write(nquads), (error) => {
  console.error(error);
  process.exit(1);
});
