// A worker whose timer runs at its pace while the page is hidden: there browsers run a page's own timers once a second, later once a
// minute.
'use strict';
var timer = 0;
onmessage = function (event) {
  clearInterval(timer);
  timer = event.data > 0 ? setInterval(function () { postMessage(0); }, event.data) : 0;
};
