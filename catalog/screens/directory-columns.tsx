'use client';
import {
  directoryTexts,
  personRoles,
  teamsOf,
  WEEKDAYS,
  type Country,
  type Person,
  type ServiceCalendar,
  type Team,
} from '#catalog/directory';
import { textIn } from '#catalog/language';
import type { TableColumn } from '#ui/table';
import { LANGUAGE_NAMES, sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';

/** The columns of the list of people; `teams` for their titles. */
export function usePersonColumns(teams: readonly Team[]): readonly TableColumn<Person>[] {
  const t = useTexts(screenTexts);
  const word = useTexts(directoryTexts);
  const format = useFormat();
  const roles = (person: Person) => format.list(personRoles(person).map((role) => word(`roles.${role}`)));
  const language = sourceLanguage(useLanguage().language);
  const titles = new Map(teams.map((team) => [team.id, textIn(team.title, language)]));
  const teamTitles = (person: Person) =>
    teamsOf(person)
      .map((id) => titles.get(id) ?? id)
      .join(', ');
  const name = (person: Person) => {
    const marks = [...(person.vip ? [t('directory.vip')] : []), ...(person.active ? [] : [t('directory.left')])];
    return [person.name, ...marks].join(' · ');
  };
  return [
    { id: 'name', title: t('directory.name'), cell: name, sortValue: (row) => row.name, fixed: true },
    { id: 'email', title: t('directory.email'), cell: (row) => row.email, sortValue: (row) => row.email },
    { id: 'roles', title: t('directory.roles'), cell: roles, sortValue: roles },
    {
      id: 'teams',
      title: t('directory.teamsOf'),
      cell: (row) => <span title={teamTitles(row)}>{teamTitles(row)}</span>,
    },
    { id: 'language', title: t('directory.language'), cell: (row) => LANGUAGE_NAMES[row.language], width: '100px' },
    { id: 'zone', title: t('directory.zone'), cell: (row) => row.timeZone, width: '160px' },
  ];
}

/** The columns of the list of teams. */
export function useTeamColumns(): readonly TableColumn<Team>[] {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const title = (team: Team) => textIn(team.title, language);
  return [
    { id: 'team', title: t('directory.team'), cell: title, sortValue: title, fixed: true },
    {
      id: 'description',
      title: t('directory.description'),
      cell: (row) => row.description ?? '',
      width: 'minmax(0, 2fr)',
    },
    { id: 'code', title: t('directory.code'), cell: (row) => row.id, sortValue: (row) => row.id },
  ];
}

/** The columns of the list of countries. */
export function useCountryColumns(): readonly TableColumn<Country>[] {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const title = (country: Country) => textIn(country.title, language);
  return [
    { id: 'country', title: t('directory.country'), cell: title, sortValue: title, fixed: true },
    { id: 'calendar', title: t('directory.calendar'), cell: (row) => row.calendar, sortValue: (row) => row.calendar },
    { id: 'language', title: t('directory.language'), cell: (row) => LANGUAGE_NAMES[row.language] },
    { id: 'code', title: t('directory.code'), cell: (row) => row.code, sortValue: (row) => row.code, width: '100px' },
  ];
}

/** The columns of the list of calendars. */
export function useCalendarColumns(): readonly TableColumn<ServiceCalendar>[] {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const title = (calendar: ServiceCalendar) => textIn(calendar.title, language);
  const hours = ({ always, hours: week }: ServiceCalendar) => {
    if (always) return t('directory.always');
    const open = WEEKDAYS.filter((day) => week[day].length > 0);
    return open
      .map((day) => `${t(`days.${day}`)} ${week[day].map((opening) => opening.join('–')).join(', ')}`)
      .join(' · ');
  };
  return [
    { id: 'calendar', title: t('directory.calendar'), cell: title, sortValue: title, fixed: true },
    { id: 'hours', title: t('directory.hours'), cell: hours, width: 'minmax(0, 2fr)' },
    { id: 'zone', title: t('directory.zone'), cell: (row) => row.timeZone, sortValue: (row) => row.timeZone },
  ];
}
