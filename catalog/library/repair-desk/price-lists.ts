import { textOf } from '../text-of.ts';

const line = (service: string, title: ReturnType<typeof textOf>, unit: 'hour' | 'visit' | 'flat' | 'piece') => ({
  id: service,
  service,
  title,
  unit,
});
const diagnostics = line('diagnostics', textOf('Diagnostics', 'Диагностика', 'Diagnostyka'), 'flat');
const repair = line('repair-hour', textOf('Repair, per hour', 'Ремонт, за час', 'Naprawa, za godzinę'), 'hour');
const visit = line('visit', textOf('Visit on site', 'Выезд на место', 'Wizyta na miejscu'), 'visit');

/** The price lists that estimates are quoted from: one by default, one for Kazakhstan. */
export const priceLists = [
  {
    id: 'standard-2026',
    title: textOf('Standard price list 2026', 'Стандартный прейскурант 2026', 'Cennik standardowy 2026'),
    currency: 'EUR',
    timeZone: 'Europe/Warsaw',
    validFrom: '2026-01-01',
    status: 'published',
    owner: { kind: 'default' },
    lines: [
      { ...diagnostics, price: '90.00' },
      { ...repair, price: '75.50', breaks: [{ from: '8', price: '68.00' }], minimum: '151.00' },
      { ...visit, price: '120.00' },
    ],
  },
  {
    id: 'kazakhstan-2026',
    title: textOf('Kazakhstan 2026', 'Казахстан 2026', 'Kazachstan 2026'),
    currency: 'KZT',
    timeZone: 'Asia/Almaty',
    validFrom: '2026-01-01',
    status: 'published',
    owner: { kind: 'country', country: 'KZ' },
    lines: [
      { ...diagnostics, price: '25000' },
      { ...repair, price: '18500', breaks: [{ from: '8', price: '16000' }] },
      { ...visit, price: '32000' },
    ],
  },
];
