import { z } from 'zod';
import { slugSchema } from '#catalog/language';
import { definePlugin, labelled } from '#plugins/sdk';
import { CURRENCIES } from './currency.ts';

const itemSchema = z.strictObject({
  service: labelled(slugSchema, { title: { en: 'Service', ru: 'Услуга', pl: 'Usługa' } }),
  quantity: labelled(z.number().positive().max(999_999_999), {
    title: { en: 'Quantity', ru: 'Количество', pl: 'Ilość' },
    description: {
      en: 'A figure, or an expression such as fields.hours',
      ru: 'Число или выражение, например fields.hours',
      pl: 'Liczba albo wyrażenie, na przykład fields.hours',
    },
  }),
});

/** The browser-safe half of the plugin. */
export const priceListPlugin = definePlugin({
  id: 'price-list',
  version: '0.1.0',
  title: { en: 'Price lists', ru: 'Прейскуранты', pl: 'Cenniki' },
  actions: {
    quote: {
      title: { en: 'Quote from the price list', ru: 'Рассчитать по прейскуранту', pl: 'Wyceń z cennika' },
      description: {
        en: 'Prices the work from the list that holds for the customer or the country, keeps the quote and reports the amount.',
        ru: 'Рассчитывает стоимость работ по прейскуранту клиента или страны, сохраняет расчёт и сообщает сумму.',
        pl: 'Wycenia prace z cennika klienta lub kraju, zapisuje wycenę i podaje kwotę.',
      },
      params: z.strictObject({
        items: labelled(z.array(itemSchema).min(1).max(100), {
          title: { en: 'What is priced', ru: 'Что рассчитывается', pl: 'Co jest wyceniane' },
        }),
        currency: labelled(z.enum(CURRENCIES).optional(), {
          title: { en: 'Currency', ru: 'Валюта', pl: 'Waluta' },
          description: {
            en: 'Left empty, the list decides',
            ru: 'Если пусто, решает прейскурант',
            pl: 'Jeśli puste, decyduje cennik',
          },
        }),
      }),
      emits: ['pricing.quoted', 'pricing.failed'],
      timeoutMs: 10_000,
      retry: { maxAttempts: 8, firstDelayMs: 2_000 },
    },
  },
});
