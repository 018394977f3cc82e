import { describe, expect, it } from 'vitest';
import { addState, changed } from './fixtures/workflow.fixture.ts';
import { toMermaid } from './to-mermaid.ts';
import { workflowSchema } from './workflow.ts';

describe('toMermaid', () => {
  it('draws states, nesting, ends and transitions', () => {
    const text = toMermaid(changed(() => undefined));
    expect(text.startsWith('stateDiagram-v2\n  [*] --> s_open\n')).toBe(true);
    expect(text).toContain('  state "Working" as s_working\n  state s_working {\n    [*] --> s_repairing\n');
    expect(text).toContain('  s_closed --> [*]\n');
    expect(text).toContain('  s_repairing --> s_repaired : ticket.resolve\n');
    expect(text).toContain('  s_waiting --> s_repairing : after P3D\n');
    expect(text).toContain(
      '  s_open --> s_working : ticket.start #91;fields.product == #34;modem#34; #124;#124; event.amount #62; 5#93;\n',
    );
  });

  it('separates regions and speaks the language of the reader', () => {
    const title = { en: 'Order', ru: 'Заказ' };
    const workflow = workflowSchema.parse({
      schemaVersion: 1,
      id: 'w',
      title,
      initial: 'both',
      states: [
        { id: 'both', title, type: 'parallel' },
        { id: 'left', title, parent: 'both' },
        { id: 'right', title, parent: 'both' },
      ],
    });
    expect(toMermaid(workflow, 'ru')).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> s_both',
        '  state "Заказ" as s_both',
        '  state s_both {',
        '    state "Заказ" as s_left',
        '    --',
        '    state "Заказ" as s_right',
        '  }',
        '',
      ].join('\n'),
    );
  });

  it('lets no title and no id become syntax', () => {
    const text = toMermaid(
      changed((draft) => {
        addState(draft, { id: 'end', title: { en: 'a"; x --> y\nstate "z" : #1' } });
        addState(draft, { id: 'a-b' });
        addState(draft, { id: 'a--b' });
      }),
    );
    expect(text).toContain('state "a#34;#59; x --#62; y state #34;z#34; #58; #35;1" as s_end\n');
    expect(text.match(/ as s_a_b/g)).toHaveLength(1);
  });
});
