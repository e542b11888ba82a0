// Tells electron-builder that the modules in release/app are the ones to pack: it would otherwise look for all that
// the project has installed, which the bundles hold already.

module.exports = () => Promise.resolve(false)
