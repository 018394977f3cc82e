import type { WorkflowInput } from '#catalog/language';
import { textOf } from '../text-of.ts';
import { event } from './workflow-parts.ts';

const REQUESTER = { roles: ['agent', 'manager', 'requester'] as const };

/** What people and plugins may send to a repair ticket. */
export const events: NonNullable<WorkflowInput['events']> = [
  event('request.ask', textOf('Ask the requester', 'Уточнить у заявителя', 'Zapytaj zgłaszającego'), {
    form: ['question*'],
  }),
  event('request.answer', textOf('Answer received', 'Ответ получен', 'Otrzymano odpowiedź'), {
    ...REQUESTER,
    form: ['description', 'contactPhone'],
  }),
  event('request.accept', textOf('Check entitlement', 'Проверить право на обслуживание', 'Sprawdź uprawnienia'), {
    form: ['folder'],
  }),
  event(
    'entitlement.confirm',
    textOf('Entitled, to engineering', 'Право есть, инженерам', 'Uprawnione, do inżynierów'),
  ),
  event('entitlement.refuse', textOf('Not entitled, per call', 'Права нет, разово', 'Brak uprawnień, jednorazowo'), {
    form: ['why*'],
  }),
  event(
    'entitlement.contract',
    textOf('Make a one-off contract', 'Оформить разовый договор', 'Zawrzyj umowę jednorazową'),
  ),
  event('estimate.request', textOf('Estimate from the price list', 'Смета по прейскуранту', 'Kosztorys z cennika'), {
    form: ['scope*', 'hours*'],
  }),
  event('pricing.quoted', textOf('Estimate quoted', 'Смета рассчитана', 'Kosztorys wyliczony'), {
    roles: [],
    form: ['amount', 'currency', 'quote'],
  }),
  event('pricing.failed', textOf('Estimate failed', 'Смета не получилась', 'Kosztorys nieudany'), { roles: [] }),
  event('estimate.accept', textOf('Accept and pay', 'Принять и оплатить', 'Zaakceptuj i zapłać'), REQUESTER),
  event('estimate.reject', textOf('Reject the estimate', 'Отклонить смету', 'Odrzuć kosztorys'), {
    ...REQUESTER,
    form: ['why*'],
  }),
  event('work.begin', textOf('Begin work', 'Начать работу', 'Rozpocznij pracę')),
  event('work.escalate', textOf('Escalate', 'Эскалировать', 'Eskaluj'), { form: ['why*'] }),
  event('parts.order', textOf('Order parts', 'Заказать детали', 'Zamów części'), { form: ['parts*'] }),
  event('customs.clear', textOf('Cleared by customs', 'Прошло таможню', 'Odprawione przez urząd celny')),
  event('visit.plan', textOf('Plan the visit', 'Назначить выезд', 'Zaplanuj wizytę'), { form: ['visitAt*'] }),
  event('partner.hand-over', textOf('Hand over to a partner', 'Передать партнёру', 'Przekaż partnerowi'), {
    form: ['why*'],
  }),
  event('partner.return', textOf('Back from the partner', 'Возвращено партнёром', 'Zwrot od partnera')),
  event('work.solve', textOf('Solved', 'Решено', 'Rozwiązane'), { form: ['solution*'] }),
  event('ticket.reopen', textOf('Reopen', 'Открыть снова', 'Otwórz ponownie'), { ...REQUESTER, form: ['why*'] }),
  event('ticket.confirm', textOf('Confirm the solution', 'Подтвердить решение', 'Potwierdź rozwiązanie'), REQUESTER),
  event('ticket.cancel', textOf('Cancel', 'Отменить', 'Anuluj'), { form: ['why*'] }),
];
