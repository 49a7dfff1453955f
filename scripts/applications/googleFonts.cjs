// What Next.js reads in place of Google's answers, for each address that its templates ask for.
const face = (family) => `@font-face { font-family: '${family}'; src: local('${family}'); }`;

module.exports = {
  'https://fonts.googleapis.com/css2?family=Geist:wght@100..900&display=swap': face('Geist'),
  'https://fonts.googleapis.com/css2?family=Geist+Mono:wght@100..900&display=swap': face('Geist Mono'),
};
