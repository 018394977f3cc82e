import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, part } from '../fixtures/workflow.fixture.ts';
import { sentenceOf } from '../texts/sentence-of.fixture.ts';
import { validateWorkflow } from '../validate-workflow.ts';
import { fromScxml } from './from-scxml.ts';
import { XML_LIMITS, readXml } from './read-xml.ts';
import { conditionOf, predicateOf } from './scxml-condition.ts';
import { delayOf } from './scxml-duration.ts';
import { toScxml } from './to-scxml.ts';

const chart = (inside: string, attributes = '') =>
  `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" ${attributes}>${inside}</scxml>`;
function imported(text: string, events: readonly string[] = []) {
  const result = fromScxml(text, { events });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}
const triggers = (text: string, events?: readonly string[]) =>
  imported(text, events).workflow.transitions.map(({ trigger, target }) => [
    trigger.kind === 'event' ? trigger.event : trigger.kind,
    target,
  ]);

describe('an SCXML document', () => {
  it('becomes a workflow that can run', () => {
    const { workflow, losses, names } = imported(
      chart(
        `<state id="Open"><onentry><send event="late" delay="1.5s" id="Reminder"/><log expr="'hi'"/></onentry>
         <onexit><cancel sendid="Reminder"/></onexit>
         <transition event="go" target="Both" cond="In('Open') &amp;&amp; !In('B1')"><raise event="told"/></transition>
         <transition event="late told" target="End"/></state>
         <parallel id="Both"><state id="B1"/><state id="B2"/><history id="H" type="deep"><transition target="B1"/></history></parallel>
         <final id="End"/>`,
        'name="My Desk"',
      ),
    );
    expect([workflow.id, workflow.title.en, workflow.initial]).toEqual(['my-desk', 'My Desk', 'open']);
    expect(workflow.states.map(({ id, type, parent }) => [id, type, parent])).toEqual([
      ['open', 'atomic', undefined],
      ['both', 'parallel', undefined],
      ['b1', 'atomic', 'both'],
      ['b2', 'atomic', 'both'],
      ['h', 'history', 'both'],
      ['end', 'final', undefined],
    ]);
    expect(workflow.states[0]).toMatchObject({
      entry: [{ type: 'ticket.raise', params: { event: 'ticket.late', delay: 'PT1.5S', id: 'reminder' } }],
      exit: [{ type: 'ticket.cancel', params: { id: 'reminder' } }],
    });
    expect(workflow.transitions.map(({ trigger, guard, actions }) => [trigger, guard, actions])).toEqual([
      [
        { kind: 'event', event: 'ticket.go' },
        '("open" in ticket.states) && !("b1" in ticket.states)',
        [{ type: 'ticket.raise', params: { event: 'ticket.told' } }],
      ],
      [{ kind: 'event', event: 'ticket.late' }, undefined, []],
      [{ kind: 'event', event: 'ticket.told' }, undefined, []],
    ]);
    expect(workflow.events.map(({ type, roles }) => [type, roles])).toEqual([
      ['ticket.late', []],
      ['ticket.go', ['agent']],
      ['ticket.told', []],
    ]);
    expect(losses.map(({ code, params }) => [code, params['what']])).toEqual([['import.ignored', 'log']]);
    expect(names.states.get('Both')).toBe('both');
    expect(validateWorkflow(workflow).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('waits for all names that begin alike where there are such', () => {
    const text = chart('<state id="a"><transition event="foo" target="b"/></state><state id="b"/>');
    expect(triggers(text)).toEqual([['ticket.foo', 'b']]);
    expect(triggers(text, ['foo.bar'])).toEqual([['ticket.foo.*', 'b']]);
    expect(imported(text, ['foo.bar']).names.eventType('foo.bar')).toBe('ticket.foo.bar');
    const own = chart(
      '<state id="a"><transition event="mail.*" target="b"/><transition event="mail.in"/></state><state id="b"/>',
    );
    expect(triggers(own)).toEqual(
      [
        ['mail.*', 'b'],
        ['mail.in', undefined],
      ].flatMap((each) => (each[0] === 'mail.in' ? [['mail.in', 'b'], each] : [each])),
    );
  });

  it('keeps the order in which it tries transitions, by a copy where a wider one comes first', () => {
    const { workflow, losses } = imported(
      chart(
        '<state id="a"><transition event="*" cond="In(\'x\')" target="b"/><transition event="e" target="c"/></state><state id="b"/><state id="c"/>',
      ),
    );
    expect(workflow.transitions.map(({ trigger, guard, target }) => [trigger, guard, target])).toEqual([
      [{ kind: 'event', event: '*' }, 'false', 'b'],
      [{ kind: 'event', event: 'ticket.e' }, 'false', 'b'],
      [{ kind: 'event', event: 'ticket.e' }, undefined, 'c'],
    ]);
    expect(losses.map(({ code }) => code)).toEqual(['import.order']);
  });

  it('begins deep inside, in several regions, in a history or with actions by a state of its own', () => {
    const { workflow } = imported(
      chart(
        `<state id="s"><initial><transition target="t h"><raise event="e"/></transition></initial>
         <parallel id="p"><state id="r"><state id="q"/><state id="t"/></state><state id="u"><history id="h"/><state id="v"/></state></parallel></state>`,
        'initial="t"',
      ),
    );
    expect(workflow.initial).toBe('chart-start');
    expect(workflow.states.find(({ id }) => id === 's')?.initial).toBe('s-start');
    expect(
      workflow.transitions.map(({ source, target, also, actions }) => [source, target, also, actions.length]),
    ).toEqual([
      ['chart-start', 't', undefined, 0],
      ['s-start', 't', ['h'], 1],
    ]);
  });

  it('leaves and enters its source again, save where it is internal', () => {
    const { workflow } = imported(
      chart(
        `<state id="s"><transition event="a" target="i"/><transition event="b" target="i" type="internal"/>
         <transition event="c" target="s"/><transition event="d" target="o"/><state id="i"/></state><state id="o"/>`,
      ),
    );
    expect(workflow.transitions.map(({ reenter }) => reenter)).toEqual([true, false, true, false]);
  });

  it('tells what it loses, each with its place', () => {
    const { losses } = imported(
      chart(
        `<datamodel><data id="x" expr="1"/></datamodel><script>1</script>
         <state id="a"><onentry><assign location="x" expr="2"/><if cond="true"/><send event="e" target="http://x"/><send event="f" delayexpr="x"/></onentry>
         <invoke src="y"/><transition event="e" cond="x == 1" target="b"/><transition event="e" target="gone"/><transition event="done.invoke.y"/></state>
         <state id="b"/>`,
      ),
    );
    expect(losses.map(({ code, path }) => [code, path.join('/')])).toEqual([
      ['import.script', 'script'],
      ['import.script', 'datamodel'],
      ['import.invoke', 'a/invoke'],
      ['import.script', 'a/onentry/assign'],
      ['import.script', 'a/onentry/if'],
      ['import.send', 'a/onentry/send'],
      ['import.send', 'a/onentry/send'],
      ['import.guard', 'a/transition'],
      ['import.target', 'a/transition'],
      ['import.wildcard', 'a/transition'],
    ]);
    for (const { code, params } of losses) expect(sentenceOf(code, params, 'pl')).not.toMatch(/[{}]/);
  });

  it('may have a prefix for its namespace, and elements of others', () => {
    const text =
      '<s:scxml xmlns:s="http://www.w3.org/2005/07/scxml" xmlns:o="urn:o"><s:state id="a"><o:state id="b"/></s:state></s:scxml>';
    const { workflow, losses } = imported(text);
    expect(workflow.states.map(({ id }) => id)).toEqual(['a']);
    expect(losses).toMatchObject([{ code: 'import.ignored', params: { what: 'o:state' } }]);
  });
});

describe('what is refused', () => {
  it.each([
    ['no XML', 'document.no-xml', '<scxml><state></scxml>'],
    ['nothing', 'document.no-xml', ''],
    ['another document', 'document.no-scxml', '<html/>'],
    ['a document type', 'document.xml-entities', '<!DOCTYPE scxml [<!ENTITY a "b">]><scxml/>'],
    ['too much text', 'document.too-large', `<scxml>${' '.repeat(XML_LIMITS.characters)}</scxml>`],
    ['too many elements', 'document.too-large', `<scxml>${'<a/>'.repeat(XML_LIMITS.elements * 2)}</scxml>`],
    ['too deep a document', 'document.too-deep', '<scxml>'.repeat(200) + '</scxml>'.repeat(200)],
  ])('%s', (_, code, text) => expect(fromScxml(text)).toMatchObject({ ok: false, diagnostics: [{ code }] }));

  it.each([
    ['comments that nothing closes', '<!--'.repeat(90_000)],
    ['openings that nothing closes', '<a '.repeat(40_000)],
    ['a thousand equal ids', chart('<state id="a"/>'.repeat(20_000))],
    ['a thousand stars', chart(`<state id="a">${'<transition event="* e.x"/>'.repeat(300)}</state>`)],
    [
      'a long delay',
      chart(`<state id="a"><onentry><send event="e" delay="${'1'.repeat(1_000_000)}x"/></onentry></state>`),
    ],
    ['a long condition', chart(`<state id="a"><transition cond="${'!'.repeat(1_000_000)}"/></state>`)],
  ])('%s: does not hang', (_, text) => expect(typeof fromScxml(text).ok).toBe('boolean'));

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...[
        '<state id="a">',
        '</state>',
        '<parallel id="p">',
        '</parallel>',
        '<transition event="e" target="a p"/>',
        '<history id="h"/>',
        '<initial><transition target="h"/></initial>',
      ],
      ...[
        '<onentry>',
        '</onentry>',
        '<send/>',
        '<raise/>',
        '<cancel/>',
        '<final/>',
        '<x:y/>',
        '&amp;',
        '&bad;',
        '<![CDATA[x]]>',
        '<?pi?>',
        ' statedesk:kept="{}"',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string()), { maxLength: 20 }), (pieces) => {
        const result = fromScxml(chart(pieces.join('')));
        if (!result.ok) expect(result.diagnostics).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an export', () => {
  it('keeps everything for ourselves, whatever the texts hold', () => {
    const texts = fc
      .oneof(fc.constant('<&>"\'\n\t]]>'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(texts, (en) => {
        const workflow = changed((draft) => {
          part(draft.states, 'open').title = { en };
          part(draft.transitions, 'ask').guard = 'fields.product == "<&>\'"';
        });
        const { scxml } = toScxml(workflow);
        // XML cannot hold control characters at all, and JSON writes them as escapes of its own.
        const back = imported(scxml);
        expect(back.losses).toEqual([]);
        const byId = (left: { readonly id: string }, right: { readonly id: string }) => (left.id < right.id ? -1 : 1);
        expect([...back.workflow.states].sort(byId)).toEqual([...workflow.states].sort(byId));
        expect([...back.workflow.transitions].sort(byId)).toEqual([...workflow.transitions].sort(byId));
        expect({ ...back.workflow, states: [], transitions: [] }).toEqual({ ...workflow, states: [], transitions: [] });
      }),
    );
  });

  it('lists what others will not understand', () => {
    const { losses, scxml } = toScxml(
      changed((draft) => {
        part(draft.states, 'open').entry = [{ type: 'notify.send', params: {} }];
        draft.events.push({ type: 'ticket.start.now', title: { en: 'Now' }, roles: ['agent'], form: [] });
        part(draft.transitions, 'skip').target = 'open';
      }),
    );
    expect(
      losses.filter(({ code }) => code !== 'export.kept-aside').map(({ code, element }) => [code, element?.id]),
    ).toEqual([
      ['export.action', 'open'],
      ['export.guard', 'start'],
      ['export.reenter', 'skip'],
      ['export.delay', 'visit'],
      ['export.delay', 'late'],
      ['export.prefix', 'ticket.start'],
    ]);
    for (const { code, params } of losses) expect(sentenceOf(code, params, 'ru')).not.toMatch(/[{}]/);
    expect(readXml(scxml)).toMatchObject({ ok: true, root: { name: 'scxml' } });
  });

  it('still counts where what was kept aside was spoilt', () => {
    const spoilt = toScxml(changed(() => undefined)).scxml.replace('&quot;fields&quot;:[', '&quot;fields&quot;:[5,');
    const back = imported(spoilt);
    expect(back.workflow.states).toHaveLength(changed(() => undefined).states.length);
    expect(back.losses.at(-1)).toMatchObject({ code: 'import.ignored', params: { what: 'statedesk:kept' } });
  });
});

describe('conditions', () => {
  it('are said in CEL as far as they ask for states', () => {
    const say = (text: string) => conditionOf(text, (id) => (id === 'S 1' ? 's-1' : undefined));
    expect([' In ( "S 1" ) ', "!In('S 1')||false", '(true)', "In('x')"].map(say)).toEqual([
      '"s-1" in ticket.states',
      '!("s-1" in ticket.states) || false',
      '(true)',
      'false',
    ]);
    expect(['', 'x', '!==1', 'In(x)', "In('S 1') == true", 'trueish'].map(say)).toEqual(Array(6).fill(undefined));
    expect(predicateOf('"a" in ticket.states && true')).toBe("In('a') && true");
    expect(predicateOf('fields.x')).toBeUndefined();
  });

  it('have delays in CSS units', () => {
    expect(['10ms', '.5s', ' 2 h', '1d', '3m', '5', 's', '1e3s'].map(delayOf)).toEqual([
      10,
      500,
      7_200_000,
      86_400_000,
      180_000,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
