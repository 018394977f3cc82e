import type { Team } from '#catalog/directory';
import { textOf } from '../text-of.ts';
import { LEVELS, PRODUCTS } from './products.ts';

const engineering: readonly Team[] = PRODUCTS.flatMap((product) =>
  LEVELS.map((level) => ({
    id: `${product.id}-${level.id}`,
    title: {
      en: `${product.title.en}, ${level.id.toUpperCase()}`,
      ru: `${product.title.ru ?? ''}, ${level.id.toUpperCase()}`,
      pl: `${product.title.pl ?? ''}, ${level.id.toUpperCase()}`,
    },
  })),
);

/** The teams of the repair desk: one per product and level, and those around them. */
export const teams: readonly Team[] = [
  {
    id: 'receipt-centre',
    title: textOf('Request receipt centre', 'Центр приёма заявок', 'Centrum przyjmowania zgłoszeń'),
  },
  { id: 'contracts', title: textOf('One-off contracts', 'Разовые договоры', 'Umowy jednorazowe') },
  { id: 'per-call', title: textOf('Per-call desk', 'Разовые обращения', 'Zgłoszenia jednorazowe') },
  {
    id: 'resource-centre',
    title: textOf('Resource management centre', 'Центр управления ресурсами', 'Centrum zarządzania zasobami'),
  },
  { id: 'partners', title: textOf('Partners and manufacturers', 'Партнёры и производители', 'Partnerzy i producenci') },
  ...engineering,
];
