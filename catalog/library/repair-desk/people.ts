import { personSchema, type Customer, type Person, type PersonInput } from '#catalog/directory';
import { LEVELS, PRODUCTS } from './products.ts';

const AT = 'desk.example';
type Grants = NonNullable<PersonInput['grants']>;
const staff = (id: string, name: string, grants: Grants): PersonInput => ({
  id,
  name,
  email: `${id}@${AT}`,
  language: 'en',
  timeZone: 'Europe/Warsaw',
  grants,
});
const agent = (...teams: readonly string[]) => teams.map((team) => ({ role: 'agent' as const, team }));
const ENGINEERS: readonly (readonly [string, string])[] = [
  ['marek', 'Marek Zieliński'],
  ['dana', 'Dana Iskakova'],
  ['jonas', 'Jonas Weber'],
  ['ewa', 'Ewa Kamińska'],
  ['timur', 'Timur Abenov'],
  ['lena', 'Lena Hoffmann'],
  ['piotr', 'Piotr Wójcik'],
  ['saule', 'Saule Nurlanova'],
  ['felix', 'Felix Braun'],
];
const engineers = PRODUCTS.flatMap((product, p) =>
  LEVELS.map((level, l) => {
    const [id, name] = ENGINEERS[p * LEVELS.length + l] ?? ['engineer', 'Engineer'];
    return staff(id, name, agent(`${product.id}-${level.id}`));
  }),
);

/** The people of the repair desk and of its customers. Anna, the demo's agent, works several queues. */
export const people: readonly Person[] = [
  staff('olga', 'Olga Administrator', [{ role: 'administrator' }]),
  staff('igor', 'Igor Process Owner', [{ role: 'process-owner' }]),
  staff('mia', 'Mia Manager', [{ role: 'manager' }]),
  staff('adam', 'Adam Approver', [{ role: 'approver' }]),
  staff(
    'anna',
    'Anna Agent',
    agent('receipt-centre', 'contracts', 'resource-centre', 'disk-arrays-l1', 'servers-l1', 'network-l1'),
  ),
  staff('ivo', 'Ivo Integrator', [{ role: 'integrator' }]),
  staff('ada', 'Ada Auditor', [{ role: 'auditor' }]),
  staff('vera', 'Vera VIP Care', agent('receipt-centre')),
  staff('paul', 'Paul Deputy', agent('receipt-centre', 'per-call', 'partners')),
  ...engineers,
  {
    id: 'rita',
    name: 'Rita Requester',
    email: 'rita@northwind.example',
    language: 'pl',
    country: 'PL',
    timeZone: 'Europe/Warsaw',
    grants: [{ role: 'requester', customer: 'northwind' }],
  },
  {
    id: 'aigul',
    name: 'Aigul Serikova',
    email: 'aigul@steppe.example',
    language: 'ru',
    country: 'KZ',
    timeZone: 'Asia/Almaty',
    grants: [{ role: 'requester', customer: 'steppe' }],
  },
  {
    id: 'max',
    name: 'Max Sommer',
    email: 'max@hanse.example',
    language: 'en',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    vip: true,
    grants: [{ role: 'requester', customer: 'hanse' }],
  },
].map((person) => personSchema.parse(person));

/** Who can be entered with one click in the demo: one per role. */
export const demoIdentities = ['olga', 'igor', 'mia', 'adam', 'anna', 'ivo', 'rita', 'ada'];

/** The customers: two with a contract, one that pays per job. */
export const customers: readonly Customer[] = [
  { id: 'northwind', title: 'Northwind Polska', country: 'PL', vip: false, contract: true, tier: 'standard' },
  { id: 'steppe', title: 'Steppe Telecom', country: 'KZ', vip: false, contract: false },
  { id: 'hanse', title: 'Hanse Logistik', country: 'DE', vip: true, contract: true, tier: 'premium' },
];
