const PURE = '^(catalog/(language|directory|library)|runtime/core|plugins/sdk|designer/document)/';
const TEST = '\\.test\\.tsx?$';
/** A unit is a second-level folder; a server or screens folder inside a unit is a second front door. */
const DOORS = [
  '^(designer|runtime|catalog|plugins)/[^/]+/index\\.tsx?$',
  '^plugins/[^/]+/(server|screens)/index\\.tsx?$',
];
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const notTypes = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle has no order to read it in.', {}, { circular: true }),
    rule(
      'ui-knows-no-one',
      'Interface parts know no product logic.',
      { path: '^ui/' },
      { path: '^(app|designer|runtime|catalog|plugins|tools|test)/' },
    ),
    rule(
      'catalog-knows-no-one',
      'What can be said depends on nothing of ours.',
      { path: '^catalog/', pathNot: TEST },
      { path: '^(app|designer|runtime|plugins|tools)/' },
    ),
    rule(
      'ui-from-screens-only',
      'Only screens draw.',
      { path: '^(catalog/(?!screens/)|runtime/(?!desk/)|plugins/[^/]+/(?!screens/))', pathNot: TEST },
      { path: '^ui/' },
    ),
    rule(
      'runtime-below-designer',
      'The composition root hands plugins to the runtime.',
      { path: '^runtime/', pathNot: TEST },
      { path: '^(app|designer|tools)/|^plugins/(?!sdk/)' },
    ),
    rule(
      'plugins-see-sdk-and-pure-catalog',
      'A plugin sees the contract, never another plugin or the runtime.',
      { path: '^plugins/([^/]+)/', pathNot: TEST },
      {
        path: '^(app|designer|runtime|catalog|plugins|tools)/',
        pathNot: ['^plugins/$1/', '^plugins/sdk/', '^catalog/(language|directory)/'],
      },
    ),
    rule(
      'designer-no-server',
      'The designer takes server code as types only.',
      { path: '^designer/' },
      { path: '(^|/)server/', ...notTypes },
    ),
    rule(
      'designer-no-desk',
      'The designer does not draw the desk.',
      { path: '^designer/' },
      { path: '^(app|tools)/|^runtime/desk/' },
    ),
    rule(
      'screens-no-server',
      'Screens take server code as types only.',
      { path: '(^|/)(screens|desk|canvas|inspector)/' },
      { path: '(^|/)server/', ...notTypes },
    ),
    rule(
      'pure-stays-pure',
      'The pure units compute; the shell does.',
      { path: PURE, pathNot: TEST },
      { path: '(^|/)server/|node_modules/(mongoose|mongodb|next|react|react-dom|@trpc)/', ...notTypes },
    ),
    rule(
      'pure-no-node-builtins',
      'The pure units run in a browser too.',
      { path: PURE, pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'through-the-front-door',
      'Another unit is entered by its index.',
      { path: '^([^/]+/[^/]+)/' },
      { path: '^(designer|runtime|catalog|plugins)/[^/]+/', pathNot: ['^$1/', ...DOORS] },
    ),
    rule(
      'app-uses-the-doors',
      'Routes compose; they do not reach inside.',
      { path: '^app/' },
      { path: '^(designer|runtime|catalog|plugins)/', pathNot: DOORS },
    ),
    rule(
      'ui-through-its-doors',
      'Interface parts are entered by an index.',
      { path: '^(app|designer|runtime|catalog|plugins)/' },
      { path: '^ui/', pathNot: ['^ui/index\\.tsx?$', '^ui/[^/]+/index\\.tsx?$'] },
    ),
    rule(
      'nobody-imports-app',
      'Only the command line shares the composition root.',
      { pathNot: '^(app|tools|test)/' },
      { path: '^app/' },
    ),
    rule(
      'nobody-imports-tools',
      'Tools are programs.',
      { pathNot: '^(tools|test)/|\\.test\\.ts$' },
      { path: '^tools/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
