from django.http import Http404


def fund_detail(request, slug):
    raise Http404


def proposal_detail(request, pk):
    raise Http404
