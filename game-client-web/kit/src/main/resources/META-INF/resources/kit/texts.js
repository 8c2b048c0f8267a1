// The page's language: what the player has chosen, or the first of the browser's that there is. English stands in the page and its scripts; of any other
// language the texts are fetched, and the page is not shown before they are in it.
(function () {
  'use strict';
  var KEY = 'driftfire.language';
  var NAMES = { en: 'English', de: 'Deutsch', es: 'Espa\u00f1ol', fr: 'Fran\u00e7ais', pt: 'Portugu\u00eas', ja: '\u65e5\u672c\u8a9e' };
  var TAGS = { pt: 'pt-BR' };
  var ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'];
  // Without an answer until then the page is shown in English.
  var LONGEST_WAIT_MILLIS = 4000;

  function chosen() {
    try {
      return localStorage.getItem(KEY);
    } catch (failure) {
      return null;
    }
  }

  function base(tag) {
    return String(tag).toLowerCase().split('-')[0];
  }

  function isKnown(language) {
    return Object.prototype.hasOwnProperty.call(NAMES, language);
  }

  var browsers = navigator.languages && navigator.languages.length ? navigator.languages : [navigator.language];
  var kept = chosen();
  var language = kept && isKnown(kept) ? kept : browsers.map(base).filter(isKnown)[0] || 'en';
  // The region that the browser names, for numbers and dates.
  var locale = browsers.filter(function (tag) { return base(tag) === language; })[0] || TAGS[language] || language;
  // Made when first needed: each takes the browser milliseconds.
  var plural = null;
  var numbers = null;
  var table = new Map();
  var root = document.documentElement;
  root.lang = TAGS[language] || language;

  function fill(text, values) {
    return text.replace(/\{(\d)\}/g, function (place, index) { return index in values ? values[index] : place; });
  }

  function number(value) {
    // Up to here all of the languages write them alike.
    if (value >= 0 && value < 1000 && Math.floor(value) === value) {
      return String(value);
    }
    numbers = numbers || new Intl.NumberFormat(locale);
    return numbers.format(value);
  }

  function isOne(value) {
    plural = plural || new Intl.PluralRules(language);
    return plural.select(value) === 'one';
  }

  var texts = {
    language: language,
    locale: locale,
    number: number,

    // The text of a key, the fallback where there is none; {0}, {1} stand for the values.
    of: function (key, fallback, values) {
      var text = table.get(key);
      return fill(text === undefined ? fallback : text, values);
    },

    // As of, in the form for a number, which is {0}: a table has the one for "one" before the other, with " | " between.
    count: function (value, one, other, values) {
      var text = table.get(other);
      var all = [number(value)].concat(values);
      if (text === undefined) {
        return fill(value === 1 ? one : other, all);
      }
      var forms = text.split(' | ');
      return fill(isOne(value) ? forms[0] : forms[forms.length - 1], all);
    },
  };
  window.driftfireTexts = texts;

  function translated(text) {
    return table.get(text.trim().replace(/\s+/g, ' '));
  }

  function translate() {
    var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      var text = translated(node.data);
      if (text !== undefined) {
        node.data = /^\s*/.exec(node.data)[0] + text + /\s*$/.exec(node.data)[0];
      }
    }
    ATTRIBUTES.forEach(function (name) {
      document.querySelectorAll('[' + name + ']').forEach(function (element) {
        var value = translated(element.getAttribute(name));
        if (value !== undefined) {
          element.setAttribute(name, value);
        }
      });
    });
  }

  function choose(event) {
    try {
      localStorage.setItem(KEY, event.target.value);
    } catch (failure) {
      console.warn(failure);
    }
    location.reload();
  }

  // Every <select data-language> of the page is a choice of the language.
  function offerLanguages() {
    document.querySelectorAll('select[data-language]').forEach(function (select) {
      Object.keys(NAMES).forEach(function (each) {
        var option = new Option(NAMES[each], each, each === language, each === language);
        option.lang = TAGS[each] || each;
        select.add(option);
      });
      select.addEventListener('change', choose);
    });
  }

  var parsed = new Promise(function (resolve) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', resolve);
    } else {
      resolve();
    }
  });
  var fetched = language === 'en'
    ? Promise.resolve()
    : Promise.race([
        fetch('texts/' + language + '.json?v=@page.version@')
          .then(function (answer) {
            if (!answer.ok) {
              throw new Error('no texts in ' + language + ': ' + answer.status);
            }
            return answer.json();
          })
          .then(function (found) { table = new Map(Object.entries(found)); })
          .catch(function (failure) { console.warn(failure); }),
        new Promise(function (resolve) { setTimeout(resolve, LONGEST_WAIT_MILLIS); }),
      ]);
  if (language !== 'en') {
    root.classList.add('untranslated');
  }
  // The page's scripts begin after it.
  texts.ready = Promise.all([fetched, parsed]).then(function () {
    translate();
    offerLanguages();
    root.classList.remove('untranslated');
  });
})();
