console.log('front end: nothing to build yet');
