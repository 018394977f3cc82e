import type { WorkflowInput } from '#catalog/language';
import { textOf } from '../text-of.ts';
import { LEVELS, PRODUCTS } from './products.ts';

/** What a repair ticket carries. */
export const fields: NonNullable<WorkflowInput['fields']> = [
  {
    id: 'product',
    type: 'choice',
    title: textOf('Product', 'Продукт', 'Produkt'),
    required: true,
    choices: [...PRODUCTS],
  },
  {
    id: 'equipment',
    type: 'text',
    title: textOf('Equipment, serial number', 'Оборудование, серийный номер', 'Sprzęt, numer seryjny'),
    required: true,
  },
  { id: 'description', type: 'text', multiline: true, title: textOf('What happened', 'Что случилось', 'Co się stało') },
  {
    id: 'contactPhone',
    type: 'text',
    personal: true,
    title: textOf('Phone on site', 'Телефон на месте', 'Telefon na miejscu'),
  },
  {
    id: 'folder',
    type: 'text',
    title: textOf('Folder in the file store', 'Папка в хранилище', 'Folder w magazynie plików'),
  },
  {
    id: 'level',
    type: 'choice',
    title: textOf('Support level', 'Уровень поддержки', 'Poziom wsparcia'),
    choices: [...LEVELS],
  },
  { id: 'round', type: 'number', minimum: 1, maximum: 9, title: textOf('Round', 'Круг', 'Runda') },
  {
    id: 'question',
    type: 'text',
    multiline: true,
    title: textOf('Question to the requester', 'Вопрос заявителю', 'Pytanie do zgłaszającego'),
  },
  { id: 'scope', type: 'text', multiline: true, title: textOf('Scope of the work', 'Объём работ', 'Zakres prac') },
  {
    id: 'hours',
    type: 'number',
    minimum: 1,
    maximum: 200,
    title: textOf('Estimated hours', 'Часы по оценке', 'Szacowane godziny'),
  },
  { id: 'amount', type: 'amount', title: textOf('Estimate', 'Смета', 'Kosztorys') },
  { id: 'currency', type: 'text', title: textOf('Currency', 'Валюта', 'Waluta') },
  { id: 'quote', type: 'text', title: textOf('Quote', 'Расчёт', 'Wycena') },
  {
    id: 'paidInScope',
    type: 'switch',
    title: textOf('Paid, in this scope', 'Оплачено, в этом объёме', 'Opłacone, w tym zakresie'),
  },
  {
    id: 'parts',
    type: 'text',
    multiline: true,
    title: textOf('Parts ordered', 'Заказанные детали', 'Zamówione części'),
  },
  { id: 'partsLate', type: 'switch', title: textOf('Parts are late', 'Детали задерживаются', 'Części się opóźniają') },
  { id: 'visitAt', type: 'instant', title: textOf('Visit', 'Выезд', 'Wizyta') },
  { id: 'solution', type: 'text', multiline: true, title: textOf('What was done', 'Что сделано', 'Co zrobiono') },
  { id: 'why', type: 'text', multiline: true, title: textOf('Reason', 'Причина', 'Powód') },
];
