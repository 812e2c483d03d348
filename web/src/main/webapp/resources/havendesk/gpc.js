// A browser may show the signal to scripts only; the cookie of this visit then tells the server.
const told = document.cookie.split('; ').includes('gpc=1');
if (navigator.globalPrivacyControl === true && !told && !document.getElementById('gpc')) {
  document.cookie = 'gpc=1; path=/; SameSite=Strict; Secure';
  if (document.cookie.split('; ').includes('gpc=1')) {
    location.reload();
  }
}
