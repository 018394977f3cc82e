import {
  type CountryOptions,
  type Fragment,
  type FragmentPart,
  nameFrom,
  type Option,
  type Text,
  type Workflow,
} from '#catalog/language';
import { idsOf, replaceOne, withKey } from '../part.ts';

/** Declares a switch that countries may set. */
export interface AddOption {
  readonly type: 'addOption';
  readonly title: Text;
}

/** Replaces what an option is; its id stays. */
export interface ChangeOption {
  readonly type: 'changeOption';
  readonly option: Option;
}

/** Takes an option away; what existed only where it was on then exists everywhere. */
export interface RemoveOption {
  readonly type: 'removeOption';
  readonly id: string;
}

/** Sets an option for one country, or leaves it to the default where no value is given. */
export interface SetCountryOption {
  readonly type: 'setCountryOption';
  readonly country: string;
  readonly option: string;
  readonly value?: boolean;
}

/** The document with the option, off by default; its name is made from its title. */
export function addOption(document: Workflow, { title }: AddOption): Workflow {
  const id = nameFrom(title.en, { taken: idsOf(document.options), fallback: 'option' });
  return { ...document, options: [...document.options, { id, type: 'switch', title, default: false }] };
}

/** The document with the option replaced. */
export function changeOption(document: Workflow, { option }: ChangeOption): Workflow {
  const options = replaceOne(document.options, option.id, () => option);
  return options === document.options ? document : { ...document, options };
}

/** The document without the option and without anything that named it, guards apart: those are told of by the validator. */
export function removeOption(document: Workflow, { id }: RemoveOption): Workflow {
  const freed = <T extends { onlyIf?: string | undefined }>(part: T): T =>
    part.onlyIf === id ? withKey(part, 'onlyIf', undefined) : part;
  return {
    ...document,
    options: document.options.filter((option) => option.id !== id),
    countries: document.countries.map((country) => withOption(country, id, undefined)),
    states: document.states.map(freed),
    transitions: document.transitions.map(freed),
    ...(document.fragments && { fragments: document.fragments.map((fragment) => withoutOption(fragment, id)) }),
  };
}

/** A fragment whose parts exist everywhere, where they existed only under the option. */
function withoutOption(fragment: Fragment, id: string): Fragment {
  const freed = (part: FragmentPart): FragmentPart =>
    part['onlyIf'] === id ? withKey(part, 'onlyIf', undefined) : part;
  return { ...fragment, states: fragment.states.map(freed), transitions: fragment.transitions.map(freed) };
}

/** The document with the country's value set; a country that sets nothing stays in the list. */
export function setCountryOption(document: Workflow, command: SetCountryOption): Workflow {
  const { country, option, value } = command;
  const known = document.countries.some((each) => each.country === country);
  const countries = known ? document.countries : [...document.countries, { country, options: {} }];
  return {
    ...document,
    countries: countries.map((each) => (each.country === country ? withOption(each, option, value) : each)),
  };
}

function withOption(country: CountryOptions, option: string, value: boolean | undefined): CountryOptions {
  const options = withKey<Record<string, boolean>, string>(country.options, option, value);
  return options === country.options ? country : { ...country, options };
}
