type Options = object | undefined;

/**
 * Makes a maker of formatters that keeps what it made: an `Intl` formatter takes a hundred times longer to make than to use, and a list
 * writes hundreds of times in a frame. Few are ever kept: locales and options are the program's own, zones are those there are.
 *
 * @example const dates = formatter((locale, options) => new Intl.DateTimeFormat(locale, options));
 */
export function formatter<O extends Options, F>(
  make: (locale: string, options: O) => F,
): (locale: string, options: O) => F {
  const kept = new Map<string, F>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(locale, options);
    kept.set(key, made);
    return made;
  };
}
